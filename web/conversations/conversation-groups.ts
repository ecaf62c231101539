import type { ListedConversation } from './conversation-documents.ts';

const quarterMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;
const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

export interface ConversationGroup {
  readonly label: string;
  readonly items: readonly ListedConversation[];
}

/** Returns a function that gives the calendar day of a moment in this time zone, as a number of days since 1970. */
export function createDayNumber(timeZone: string): (at: number) => number {
  // Swedish dates are written like ISO dates.
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone });
  const days = new Map<number, number>();
  return (at) => {
    // Formatting is slow. In every time zone, days begin on a quarter of an hour.
    const quarter = Math.floor(at / quarterMs);
    const day = days.get(quarter) ?? Date.parse(calendar.format(quarter * quarterMs)) / dayMs;
    days.set(quarter, day);
    return day;
  };
}

/** Groups a list in the hub's order into pinned chats, days and months of the reader's calendar. */
export function groupByDay(
  conversations: readonly ListedConversation[],
  today: number,
  dayNumber: (at: number) => number,
): readonly ConversationGroup[] {
  const groups = new Map<string, ListedConversation[]>();
  for (const conversation of conversations) {
    const label = conversation.pinned
      ? 'Pinned'
      : dayLabel(dayNumber(Date.parse(conversation.updatedAt)), today);
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [conversation]);
    else group.push(conversation);
  }
  return [...groups].map(([label, items]) => ({ label, items }));
}

function dayLabel(day: number, today: number): string {
  if (day >= today) return 'Today';
  if (day === today - 1) return 'Yesterday';
  if (day >= today - 7) return 'Previous 7 days';
  const date = new Date(day * dayMs);
  const thisYear = new Date(today * dayMs).getUTCFullYear();
  const year = date.getUTCFullYear();
  return year === thisYear ? monthName.format(date) : `${monthName.format(date)} ${year}`;
}
