import { Alert, QRCode } from 'antd';
import type { Invitation } from '../../api/api.gen.ts';
import { ShownOnce } from '../../components/shown-once.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  link: { zh: '一次性链接', en: 'One-time link' },
  picture: { zh: '一次性链接二维码', en: 'QR code of the one-time link' },
  once: {
    zh: '只显示这一次。请当面交给本人，或请本人用手机扫码；不要发到群里。',
    en: 'It is shown only now. Hand it over, or have the person scan it; never post it to a group.',
  },
} as const;

/** A link as it was made: where it was sent, or itself, this once. */
export function ShownInvitation({
  invitation: { url, sentTo, expiresAt },
}: {
  readonly invitation: Invitation;
}) {
  const { say, language } = useLanguage();
  const until = momentInWords(expiresAt, language);
  if (url === null)
    return (
      <Alert
        role="status"
        type="success"
        showIcon
        title={say({
          zh: `链接已发到 ${sentTo ?? ''}，${until} 前有效。`,
          en: `Sent to ${sentTo ?? ''}, good until ${until}.`,
        })}
      />
    );
  return (
    <div className="shown-invitation" role="status">
      <ShownOnce label={words.link} value={url} />
      <div role="img" aria-label={say(words.picture)}>
        <QRCode type="svg" value={url} size={184} color="#000000" bgColor="#ffffff" aria-hidden="true" />
      </div>
      <p>
        {say({ zh: `${until} 前有效。`, en: `Good until ${until}. ` })}
        {say(words.once)}
      </p>
    </div>
  );
}
