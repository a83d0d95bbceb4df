import { createRoot } from 'react-dom/client';
import { putNonceOnStyles } from './app/style-nonce.ts';

/** The rules count in `Temporal`, which browsers of before 2026 have not all got. */
async function bringTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}

const place = document.getElementById('console');
if (place === null) throw new Error('The page has no place for the console');

putNonceOnStyles();
await bringTemporal();
const { Console } = await import('./app/console.tsx');
createRoot(place).render(<Console />);
