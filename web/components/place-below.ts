const gap = 6;
const margin = 8;

/** Places a floating element below its opener, or above if there is more room, and always within the window. */
export function placeBelow(floating: HTMLElement, opener: HTMLElement): void {
  const from = opener.getBoundingClientRect();
  floating.style.maxHeight = '';
  const { width, height } = floating.getBoundingClientRect();
  const right = document.documentElement.clientWidth - width - margin;
  const wanted = from.left + from.width / 2 > window.innerWidth / 2 ? from.right - width : from.left;
  const below = window.innerHeight - from.bottom - gap - margin;
  const above = from.top - gap - margin;
  const isBelow = height <= below || below >= above;
  const room = isBelow ? below : above;
  floating.style.left = `${Math.max(margin, Math.min(wanted, right))}px`;
  floating.style.top = `${isBelow ? from.bottom + gap : from.top - gap - Math.min(height, room)}px`;
  floating.style.maxHeight = `${room}px`;
}
