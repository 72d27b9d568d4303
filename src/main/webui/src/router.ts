import { createRouter, createWebHistory } from 'vue-router';
import { watch } from 'vue';
import { resume, signedIn, type Role } from './session/session';

declare module 'vue-router' {
  interface RouteMeta {
    /** whether the page is for whoever is not signed in */
    open?: boolean;
    /** whether the page stands alone, without navigation */
    alone?: boolean;
    /** the roles of which a page takes one */
    roles?: readonly Role[];
  }
}

/** The roles that a page takes one of. */
const takes = (...roles: readonly Role[]) => ({ roles });
const EVERYBODY = takes('OFFICER', 'REVIEWER', 'OPERATOR', 'POLICY_MAKER', 'AUDITOR');
const SUBJECTS = takes('OFFICER', 'REVIEWER', 'OPERATOR', 'AUDITOR');
const DECISIONS = takes('OFFICER', 'REVIEWER', 'AUDITOR');
const POLICIES = takes('POLICY_MAKER', 'REVIEWER', 'OFFICER', 'AUDITOR');
const IMPORTS = takes('OFFICER', 'OPERATOR', 'AUDITOR');

export const router = createRouter({
  history: createWebHistory('/console/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: { open: true } },
    { path: '/', name: 'overview', component: () => import('./pages/overview/OverviewPage.vue'), meta: EVERYBODY },
    { path: '/subjects', name: 'subjects', component: () => import('./pages/search/SearchPage.vue'), meta: SUBJECTS },
    {
      path: '/subjects/:id',
      name: 'subject',
      component: () => import('./pages/subject/SubjectPage.vue'),
      props: true,
      meta: SUBJECTS,
    },
    {
      path: '/subjects/:id/print',
      name: 'print',
      component: () => import('./pages/print/PrintPage.vue'),
      props: true,
      meta: { ...DECISIONS, alone: true },
    },
    {
      path: '/subjects/:id/graph',
      name: 'graph',
      component: () => import('./pages/graph/GraphPage.vue'),
      props: (to) => ({ centre: `subject/${String(to.params['id'])}` }),
      meta: DECISIONS,
    },
    {
      path: '/persons/:id/graph',
      name: 'person-graph',
      component: () => import('./pages/graph/GraphPage.vue'),
      props: (to) => ({ centre: `person/${String(to.params['id'])}` }),
      meta: DECISIONS,
    },
    { path: '/work', name: 'work', component: () => import('./pages/work/WorkPage.vue'), meta: DECISIONS },
    { path: '/imports', name: 'imports', component: () => import('./pages/imports/ImportsPage.vue'), meta: IMPORTS },
    {
      path: '/imports/new',
      name: 'new-import',
      component: () => import('./pages/imports/NewImportPage.vue'),
      meta: takes('OFFICER', 'OPERATOR'),
    },
    {
      path: '/imports/:id',
      name: 'import',
      component: () => import('./pages/imports/ImportPage.vue'),
      props: true,
      meta: IMPORTS,
    },
    {
      path: '/inspections',
      name: 'inspections',
      component: () => import('./pages/inspections/InspectionsPage.vue'),
      meta: DECISIONS,
    },
    { path: '/policies', name: 'policies', component: () => import('./pages/policies/PoliciesPage.vue'), meta: POLICIES },
    { path: '/policies/draft', name: 'draft', component: () => import('./pages/policies/DraftPage.vue'), meta: POLICIES },
    {
      path: '/policies/:version',
      name: 'policy',
      component: () => import('./pages/policies/PolicyPage.vue'),
      props: true,
      meta: POLICIES,
    },
    { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./pages/NowherePage.vue') },
  ],
});

router.beforeEach(async (to) => {
  if (to.meta.open) {
    return true;
  }
  return (await resume()) ? true : { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } };
});

// A session that ended sends the officer to sign in, and back to where they were.
watch(signedIn, (now, before) => {
  const here = router.currentRoute.value;
  if (!now && before && !here.meta.open) {
    void router.push({ name: 'sign-in', query: { to: here.fullPath } });
  }
});
