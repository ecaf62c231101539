/** Keeps what the server has rendered here until the code that renders it has been fetched. */
export function ServerDrawn({ className }: { readonly className?: string }) {
  return <div className={className} {...asItIs} />;
}

/** React leaves the server's content of such an element alone. */
export const asItIs = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: '' } };
