import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

type AnchorProps = Omit<ButtonProps, 'type'> & { readonly tone?: 'primary' | 'default' };

/** `type` would be that of a link, so the button's look has a name of its own. */
function Anchor({ tone = 'default', ...props }: AnchorProps) {
  return <Button {...props} type={tone} />;
}

/** A link to another page that looks like a button. */
export const ButtonLink = createLink(Anchor);
