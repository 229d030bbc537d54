/** The text of the agreement to confidentiality; it scrolls by itself, by keys too. */
export function AgreementText({ label, text }: { label: string; text: string }) {
  return (
    <div class="agreement" tabIndex={0} role="region" aria-label={label}>
      {text.split(/\n\n+/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
