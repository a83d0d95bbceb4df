import { Button, Form, Select } from 'antd';
import { ROLES } from '../../../machines/plan/words.ts';
import { roleLabels } from '../../../machines/rules/labels.ts';
import type { regionInWords } from '../../components/regions.ts';
import { useLanguage } from '../../language/language.tsx';
import { regionOptions } from './region-options.ts';

const words = {
  roles: { zh: '岗位', en: 'Roles' },
  role: { zh: '岗位', en: 'Role' },
  region: { zh: '管辖地区', en: 'Region' },
  needed: { zh: '请选择', en: 'Please choose' },
  add: { zh: '增加岗位', en: 'Add a role' },
  remove: { zh: '去掉岗位', en: 'Remove role' },
  none: { zh: '没有岗位，不能办理任何事项。', en: 'None: nothing can be done with this account.' },
} as const;

/** All of them are seen at once, in pixels. */
const ALL_ROLES_HEIGHT = 400;

interface Props {
  readonly regions: readonly string[];
  readonly communities: Parameters<typeof regionInWords>[1];
}

/** The roles of somebody, each with the region that it holds for; the field `roles` of the form around it. */
export function RoleFields({ regions, communities }: Props) {
  const { say } = useLanguage();
  const options = regionOptions(regions, communities, say);
  const required = { required: true, message: say(words.needed) };
  return (
    <fieldset className="role-fields">
      <legend>{say(words.roles)}</legend>
      <Form.List name="roles">
        {(fields, { add, remove }) => (
          <>
            {fields.length === 0 && <p>{say(words.none)}</p>}
            {fields.map(({ key, name }) => (
              <div key={key} className="role-field">
                <Form.Item name={[name, 'role']} label={say(words.role)} rules={[required]}>
                  <Select
                    listHeight={ALL_ROLES_HEIGHT}
                    options={ROLES.map((value) => ({ value, label: say(roleLabels[value]) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'prefix']} label={say(words.region)} rules={[required]}>
                  <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
                </Form.Item>
                <Button aria-label={`${say(words.remove)} ${name + 1}`} onClick={() => remove(name)}>
                  ✕
                </Button>
              </div>
            ))}
            <Button type="dashed" onClick={() => add({ prefix: options[0]?.value })}>
              {say(words.add)}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
