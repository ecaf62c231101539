/** What the server has drawn in its place, until the code is there that draws it here. */
export function ServerDrawn({ className }: { readonly className?: string }) {
  return <div className={className} suppressHydrationWarning {...asItIs} />;
}

/** React leaves alone what the server has put into such an element. */
const asItIs = { dangerouslySetInnerHTML: { __html: '' } };
