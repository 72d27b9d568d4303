import { computed, shallowRef, watch } from 'vue';
import { forgetCatalogue } from '../api/catalogue';
import { forgetNames } from '../api/names';
import { forgetSchemes } from '../api/schemes';
import { answer, api, unauthenticated } from '../api/client';
import { ProblemError } from '../api/problem';
import type { Session } from '../api/types';

export type Role = Session['roles'][number];

/** Who is signed in; null for nobody, undefined as long as nobody asked. */
const session = shallowRef<Session | null>();

watch(unauthenticated, () => (session.value = null));

export const signedIn = computed(() => session.value ?? undefined);

/** Whether the officer has one of some roles. The service decides; this only spares them what it would refuse. */
export function may(...roles: Role[]): boolean {
  return roles.some((role) => session.value?.roles.includes(role) ?? false);
}

/** Whether the officer acts in a department's name; whoever names none acts for every one of their areas. */
export function actsFor(department: string): boolean {
  const named = session.value?.departments ?? [];
  return named.length === 0 || named.includes(department);
}

/** Finds out who is signed in, once. */
export async function resume(): Promise<boolean> {
  if (session.value === undefined) {
    try {
      session.value = await answer(api.GET('/api/v1/session'));
    } catch (reason) {
      if (reason instanceof ProblemError && reason.status === 401) {
        session.value = null;
      } else {
        throw reason;
      }
    }
  }
  return session.value !== null;
}

/** Where an identity provider signs officers in; undefined where none is configured. */
export async function provider(): Promise<string | undefined> {
  const ways = await answer(api.GET('/api/v1/sign-in'));
  return ways.provider ? '/api/v1/sign-in/provider' : undefined;
}

export async function signIn(name: string, password: string): Promise<void> {
  session.value = await answer(api.POST('/api/v1/session', { body: { name, password } }));
}

export async function signOut(): Promise<void> {
  await answer(api.DELETE('/api/v1/session'));
  forgetCatalogue();
  forgetNames();
  forgetSchemes();
  session.value = null;
}
