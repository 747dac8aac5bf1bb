export function Prompt() {
  return (
    <section>
      <h2>Prompt</h2>
    </section>
  );
}
