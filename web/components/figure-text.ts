/** “1,312”. */
export function countText(count: number): string {
  return count.toLocaleString('en-US');
}

/** “0.42 s”, “12.3 s”, “1 min 4 s”. */
export function secondsText(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 10) return `${seconds.toFixed(2)} s`;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** All digits of a price or a sum in US dollars: “$0.000218004”. */
export function exactMoney(amount: string): string {
  return `$${amount}`;
}

/** Small amounts keep two significant figures: “$0.0002”, “$0.013”, “$1.20”. */
export function moneyText(amount: string): string {
  const value = Number(amount);
  if (value === 0) return '$0';
  if (value < 0.000_001) return 'under $0.000001';
  const digits = value >= 0.1 ? 2 : Math.min(6, 1 - Math.floor(Math.log10(value)));
  const text = value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `$${digits > 2 ? text.replace(/0+$/, '') : text}`;
}

/** “1.2M”, “34K”, “812”: at most three significant figures. */
export function roundText(count: number): string {
  return count.toLocaleString('en-US', { notation: 'compact', maximumSignificantDigits: 3 });
}
