export default function setup(): void {
  // replaced by the database harness
}
