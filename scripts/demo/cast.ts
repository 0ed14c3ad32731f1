import type { z } from 'zod';
import type { demoPersonSchema } from '../../domain/contracts/api';
import { shippedProcedures } from '../../domain/procedures';
import { tasksOf } from '../../domain/process';
import { ApiError, ApiSession } from './api-session';

type Person = z.infer<typeof demoPersonSchema>;
const roleOfStep = new Map(shippedProcedures.flatMap((definition) => tasksOf(definition).map(({ key, seat }) => [key, seat.role] as const)));

/** The demo people, signed in when they are first needed. */
export class Cast {
  private readonly sessions = new Map<string, Promise<ApiSession>>();

  private constructor(private readonly url: string, private readonly people: readonly Person[]) {}

  /** @throws Error when the instance has no demo people. */
  static async assemble(url: string): Promise<Cast> {
    try {
      const { items } = await new ApiSession(url).get<{ items: Person[] }>('/demo/people');
      return new Cast(url, items);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) throw new Error(`${url} is not in demo mode: there is nobody to play the road`);
      if (error instanceof TypeError) throw new Error(`${url} does not answer`, { cause: error });
      throw error;
    }
  }

  /** Who takes a step in a unit. */
  actorOf(step: string, unitName: string): Person {
    return this.find(({ role, unitName: own }) => own === unitName && role === roleOfStep.get(step), `${step} at ${unitName}`);
  }

  byRole(role: string): Person {
    return this.find((person) => person.role === role, role);
  }

  session(person: Person): Promise<ApiSession> {
    const known = this.sessions.get(person.email);
    if (known) return known;
    const signingIn = new ApiSession(this.url).signIn(person.email, person.password);
    this.sessions.set(person.email, signingIn);
    return signingIn;
  }

  private find(fits: (person: Person) => boolean, what: string): Person {
    const found = this.people.find(fits);
    if (!found) throw new Error(`nobody of the demo can take ${what}`);
    return found;
  }
}
