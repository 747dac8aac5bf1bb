export function Timeline() {
  return (
    <section>
      <h2>Timeline</h2>
    </section>
  );
}
