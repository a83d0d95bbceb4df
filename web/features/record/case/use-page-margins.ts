import { useEffect } from 'react';

interface Margins {
  readonly top: string;
  readonly bottom: string;
}

/** A string of CSS; nothing in it ends the string. */
const quoted = (text: string) => `"${text.replaceAll(/["\\\n]/g, ' ')}"`;

/**
 * What stands at the head and foot of every printed sheet, as long as the page is open; `chart-sheet` is one on its
 * side, said here since it would lose against the rule for all of them from any other style sheet.
 */
export function usePageMargins({ top, bottom }: Margins): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const letters = 'font-size: 8pt; color: #444;';
    sheet.replaceSync(`@page {
      size: A4;
      margin: 18mm 15mm 16mm;
      @top-left { content: ${quoted(top)}; ${letters} }
      @bottom-left { content: ${quoted(bottom)}; ${letters} }
      @bottom-right { content: counter(page) " / " counter(pages); ${letters} }
    }
    @page chart-sheet { size: A4 landscape; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [top, bottom]);
}
