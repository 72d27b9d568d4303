import { computed, ref, shallowRef, type Ref } from 'vue';
import { answer, api } from '../../api/client';
import { said } from '../../api/useCommand';
import { ProblemError } from '../../api/problem';
import type { Schemas } from '../../api/types';
import { idOf, isSubject } from '../../parts/party';
import { words } from '../../words';
import { add, EMPTY, expand, own, partyOf, surround, type Canvas } from './model';
import { useSteps } from './useSteps';

/** Relations of one kind and side that an expansion brings; the rest waits behind a count. */
const PAGE = '12';
const HOPS = '4';
/** Parties that the surroundings bring at most, and relations of one party that are followed. */
const SURROUNDINGS = { limit: '2000', degree: '200' };
/** Subjects of a name that are tried when a hub is searched. */
const TRIED = 8;
/** Paths among which the main path of a link is looked for. */
const PATHS = '20';
type LinkView = Schemas['LinkView'];

/** What is on the canvas and what officers can bring to it; every step can be undone. */
export function useCanvas(centre: () => string, on: Ref<string>) {
  const { now: canvas, step, begin, undo, redo, canUndo, canRedo } = useSteps<Canvas>(EMPTY);
  const links = shallowRef<readonly LinkView[]>([]);
  const pathRelations = ref<readonly string[]>([]);
  const note = ref('');
  const problem = ref<string>();
  const busy = ref(false);
  const query = computed(() => (on.value ? { on: on.value } : {}));

  async function attempt(work: () => Promise<void>): Promise<void> {
    busy.value = true;
    problem.value = undefined;
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof ProblemError)) {
        throw failure;
      }
      problem.value = said(failure);
    } finally {
      busy.value = false;
    }
  }

  function pageOf(party: string, more: { kinds?: string; side?: string; cursor?: string } = {}) {
    const options = { params: { path: { id: idOf(party) }, query: { limit: PAGE, ...query.value, ...more } } };
    return answer(
      isSubject(party)
        ? api.GET('/api/v1/subjects/{id}/relationships', options)
        : api.GET('/api/v1/persons/{id}/relationships', options),
    );
  }

  /** The links that reach a party; of a person also those that pass through them to whom they represent. */
  async function linksOf(party: string, page: Schemas['RelationshipPage']): Promise<readonly LinkView[]> {
    const reaching = (one: string) => {
      const options = { params: { path: { id: idOf(one) }, query: query.value } };
      return answer(
        isSubject(one)
          ? api.GET('/api/v1/subjects/{id}/joint-punishments', options)
          : api.GET('/api/v1/persons/{id}/joint-punishments', options),
      );
    };
    if (isSubject(party)) {
      return reaching(party);
    }
    const represented = new Set(
      page.groups
        .filter((group) => group.kind === 'LEGAL_REPRESENTATIVE_OF' && group.side === 'OUT')
        .flatMap((group) => group.relations.map(({ relation }) => relation.to as string)),
    );
    const [own, ...through] = await Promise.all([party, ...represented].map(reaching));
    return [
      ...(own ?? []),
      ...through.flat().filter(({ link }) => (link.via as readonly string[]).includes(party)),
    ];
  }

  /** The relations of a link's main path with their parties, none where it is cut by the bounds of a search. */
  async function mainPath({ link }: LinkView) {
    const found = await paths(link.causingSubject, link.target, PATHS);
    const along = new Set<string>(link.path);
    const way = found.paths.find((path) => path.relations.every((relation) => along.has(relation.id)));
    return way && { parties: found.parties.filter((one) => way.parties.includes(partyOf(one))), relations: way.relations };
  }

  function paths(from: string, to: string, most: string, hops = HOPS) {
    const name = (party: string) => (isSubject(party) ? idOf(party) : party);
    return answer(
      api.GET('/api/v1/paths', { params: { query: { from: name(from), to: name(to), most, hops, ...query.value } } }),
    );
  }

  return {
    canvas,
    links,
    pathRelations,
    note,
    problem,
    busy,
    undo,
    redo,
    canUndo,
    canRedo,
    step,

    /**
     * Begins with the centre, its relations, and the paths of the links that reach it. Who is seen as another party is
     * handed to `moved`.
     */
    load: (moved: (party: string) => void) =>
      attempt(async () => {
        const page = await pageOf(centre());
        if (partyOf(page.party) !== centre()) {
          moved(partyOf(page.party));
          return;
        }
        const reaching = await linksOf(centre(), page);
        const ways = await Promise.all(reaching.map(mainPath));
        const next = ways.reduce((now, way) => (way ? add(now, way.parties, way.relations) : now), expand(EMPTY, page));
        links.value = reaching;
        pathRelations.value = [];
        note.value = '';
        begin(next);
      }),

    /** The canvas as it was saved, with what is known today: each party that was expanded is asked for anew. */
    restore: (parties: readonly string[], expanded: readonly string[]) =>
      attempt(async () => {
        const pages = await Promise.all(expanded.map((party) => pageOf(party)));
        const all = pages.reduce(expand, EMPTY);
        const kept = new Set(parties);
        const shown = new Map([...all.parties].filter(([party]) => kept.has(party)));
        begin({ ...add({ ...all, parties: shown, relations: new Map() }, [], [...all.relations.values()]) });
      }),

    grow: (party: string) => attempt(async () => step(expand(canvas.value, await pageOf(party)))),

    growMore: async (id: string) => {
      const more = canvas.value.more.get(id);
      if (more) {
        const asked = { kinds: more.kind, side: more.side, cursor: more.cursor };
        await attempt(async () => step(expand(canvas.value, await pageOf(more.party, asked))));
      }
    },

    /** Everything around the centre, as far as the service's bounds reach. */
    surroundings: (depth: number) =>
      attempt(async () => {
        const options = {
          params: {
            path: { id: idOf(centre()) },
            query: { depth: String(depth), ...SURROUNDINGS, ...query.value },
          },
        };
        const network = await answer(
          isSubject(centre())
            ? api.GET('/api/v1/subjects/{id}/relationships/network', options)
            : api.GET('/api/v1/persons/{id}/relationships/network', options),
        );
        step(surround(canvas.value, network));
        note.value = network.truncated ? words.value.graph.truncated : '';
      }),

    findPath: (from: string, to: string) =>
      attempt(async () => {
        const found = await paths(from, to, '5');
        const shortest = found.paths[0];
        if (!shortest) {
          note.value = words.value.graph.noPath(Number(HOPS));
          return;
        }
        pathRelations.value = found.paths
          .filter((path) => path.relations.length === shortest.relations.length)
          .flatMap((path) => path.relations.map((relation) => relation.id));
        note.value = words.value.graph.pathFound(shortest.relations.length);
        step(
          add(
            canvas.value,
            found.parties,
            found.paths.flatMap((path) => path.relations),
          ),
        );
      }),

    /** Brings to the canvas what a search finds among the relations of a party that are not shown. */
    findInside: (party: string, text: string) =>
      attempt(async () => {
        const hits = await answer(
          api.GET('/api/v1/subjects', { params: { query: { q: text, limit: String(TRIED) } } }),
        );
        const found = await Promise.all(
          hits.subjects.map(({ id }) => paths(party, `subject/${id}`, '5', '1')),
        );
        const related = found.filter((one) => one.paths.length > 0);
        note.value = words.value.graph.foundInside(related.length);
        if (related.length > 0) {
          step(
            related.reduce(
              (next, one) =>
                add(
                  next,
                  one.parties,
                  one.paths.flatMap((path) => path.relations),
                ),
              canvas.value,
            ),
          );
        }
      }),

    /** Draws who owns a subject, directly and through others. */
    drawOwners: (holders: Schemas['ControllersAnswer']) =>
      attempt(async () => {
        const missing = [
          ...new Set(
            holders.holders
              .flatMap((holder) => holder.mainPath)
              .flatMap(({ relation }) => [relation.from as string, `subject/${idOf(relation.to)}`]),
          ),
        ].filter(
          (party) =>
            !canvas.value.parties.has(party) && !holders.holders.some((holder) => partyOf(holder.party) === party),
        );
        const pages = await Promise.all(missing.map((party) => pageOf(party)));
        step(
          own(
            canvas.value,
            holders,
            pages.map((page) => page.party),
          ),
        );
      }),
  };
}
