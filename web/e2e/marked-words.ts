import type { Page } from 'playwright-core';

/** Words that a search led to, marked and in view. */
export function marked(page: Page): Promise<readonly string[]> {
  return page.locator('[data-scroller]').evaluate((box) => {
    const { top, bottom } = box.getBoundingClientRect();
    const ranges = [...(CSS.highlights.get('found-words') ?? [])].filter((range) => range instanceof Range);
    const isSeen = (range: Range) => {
      const place = range.getBoundingClientRect();
      return place.height > 0 && place.top >= top && place.bottom <= bottom;
    };
    return ranges.filter(isSeen).map(String);
  });
}
