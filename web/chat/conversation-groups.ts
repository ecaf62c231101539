import type { ListedConversation } from './conversation-documents.ts';

const quarterMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;
const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

export interface ConversationGroup {
  readonly label: string;
  readonly items: readonly ListedConversation[];
}

/** Gives the number of the day of a moment, counted from 1970, as the calendar of that time zone has it. */
export function createDayNumber(timeZone: string): (at: number) => number {
  // Swedes write dates as ISO does.
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone });
  const days = new Map<number, number>();
  return (at) => {
    // Asking a calendar takes long. Days begin at a full quarter of an hour everywhere.
    const quarter = Math.floor(at / quarterMs);
    const day = days.get(quarter) ?? Date.parse(calendar.format(quarter * quarterMs)) / dayMs;
    days.set(quarter, day);
    return day;
  };
}

/** Cuts a list in the hub's order into pinned ones, days and months as they are where the reader is. */
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
