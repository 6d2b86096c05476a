import { habitsOf } from './habits';
import { type Around, createHands, type Session } from './hands';

/** A user with habits and no plan. */
export function createUser(around: Around) {
  const hands = createHands(around);
  const { memory, machine, browser, random, seconds, lookAtActivity } = hands;
  const habits = habitsOf(hands);
  const total = habits.reduce((sum, [weight]) => sum + weight, 0);

  return {
    memory,
    lookAtActivity,
    /** Does one thing or another. */
    async session(): Promise<void> {
      let drawn = random() * total;
      const [, calls, habit] =
        habits.find(([weight]) => {
          drawn -= weight;
          return drawn < 0;
        }) ?? habits[0]!;
      const session: Session = { from: machine.now(), to: Number.POSITIVE_INFINITY, calls };
      memory.sessions.push(session);
      await habit();
      session.to = machine.now();
    },
    /** Asks for something until it is done. */
    async insist(name: string, input: object): Promise<void> {
      const session: Session = { from: machine.now(), to: Number.POSITIVE_INFINITY, calls: true };
      memory.sessions.push(session);
      for (let reply = await browser.ask(name, input); !reply?.ok; reply = await browser.ask(name, input)) {
        if (machine.now() > session.from + 3_600_000) throw new Error(`${name}: ${JSON.stringify(reply)}`);
        await seconds(5, 10);
      }
      session.to = machine.now();
    },
  };
}
