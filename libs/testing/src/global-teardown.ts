export default function teardown(): void {
  // replaced by the database harness
}
