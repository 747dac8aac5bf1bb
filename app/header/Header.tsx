export function Header() {
  return (
    <section>
      <h2>Header</h2>
    </section>
  );
}
