/**
 * Measures and colours that both appearances share. Grey text is darker (in the dark: lighter) than what the
 * components bring along, so that all of it has a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).
 */
const SHARED = {
  fontFamily:
    "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
  fontSize: 15,
  borderRadius: 8,
  wireframe: false,
};

export const PAPER = {
  ...SHARED,
  colorPrimary: '#0f4c81',
  colorLink: '#0b5394',
  colorInfo: '#0b5394',
  colorSuccess: '#1e7a3c',
  colorWarning: '#9a5b00',
  colorError: '#b3261e',
  colorText: '#1b2430',
  colorTextSecondary: '#465160',
  colorTextTertiary: '#566070',
  colorTextQuaternary: '#616b7a',
  colorTextPlaceholder: '#616b7a',
  colorTextDescription: '#4d5867',
  colorBgLayout: '#f3f5f8',
  colorSuccessBg: '#e2f3e7',
  colorSuccessBorder: '#a9d6b7',
  colorInfoBg: '#e3eefa',
  colorInfoBorder: '#a9c8e8',
  colorWarningBg: '#fdf0d2',
  colorWarningBorder: '#e5c98c',
  colorErrorBg: '#fbe3e1',
  colorErrorBorder: '#e9b0ab',
};

/** In the dark, filled buttons are light, and what is written on them is not. */
export const ON_LIGHT = '#0b1017';

export const INK = {
  ...SHARED,
  colorPrimary: '#5b9bd8',
  colorLink: '#86bdf0',
  colorInfo: '#86bdf0',
  colorSuccess: '#63c384',
  colorWarning: '#e0a84a',
  colorError: '#f28b82',
  colorText: '#e6ebf2',
  colorTextSecondary: '#b9c3d0',
  colorTextTertiary: '#a6b1c0',
  colorTextQuaternary: '#98a4b4',
  colorTextPlaceholder: '#98a4b4',
  colorTextDescription: '#b0bac8',
  colorBgBase: '#121821',
  colorBgLayout: '#0d1219',
};
