import Monitor from 'lucide-react/icons/monitor';
import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { chooseTheme, themes, useTheme } from '../page/theme.ts';
import { IconButton } from './icon-button.tsx';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Cycles through system, light and dark. Kept in a cookie, so that the next page is rendered in the right theme. */
export function ThemeSwitch() {
  const theme = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <IconButton
      label={`Theme: ${theme}. Change to ${next}`}
      icon={icons[theme]}
      onClick={() => chooseTheme(next)}
    />
  );
}
