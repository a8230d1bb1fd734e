/** The day so many days after another, both `YYYY-MM-DD`: until when what was accepted today holds. */
export function dayAfter(today: string, days: number): string {
  const end = new Date(`${today}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + days);
  return end.toISOString().slice(0, 10);
}
