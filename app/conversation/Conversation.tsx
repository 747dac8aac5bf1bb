export function Conversation() {
  return (
    <section>
      <h2>Conversation</h2>
    </section>
  );
}
