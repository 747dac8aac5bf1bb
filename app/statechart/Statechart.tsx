export function Statechart() {
  return (
    <section>
      <h2>Statechart</h2>
    </section>
  );
}
