import { createRouter, createWebHistory } from 'vue-router';
import { watch } from 'vue';
import { resume, signedIn } from './session/session';

export const router = createRouter({
  history: createWebHistory('/console/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: { open: true } },
    { path: '/', name: 'overview', component: () => import('./pages/overview/OverviewPage.vue') },
    { path: '/subjects', name: 'subjects', component: () => import('./pages/search/SearchPage.vue') },
    { path: '/subjects/:id', name: 'subject', component: () => import('./pages/subject/SubjectPage.vue'), props: true },
    {
      path: '/subjects/:id/graph',
      name: 'graph',
      component: () => import('./pages/graph/GraphPage.vue'),
      props: (to) => ({ centre: `subject/${String(to.params['id'])}` }),
    },
    {
      path: '/persons/:id/graph',
      name: 'person-graph',
      component: () => import('./pages/graph/GraphPage.vue'),
      props: (to) => ({ centre: `person/${String(to.params['id'])}` }),
    },
    { path: '/work', name: 'work', component: () => import('./pages/work/WorkPage.vue') },
    { path: '/imports', name: 'imports', component: () => import('./pages/imports/ImportsPage.vue') },
    { path: '/imports/new', name: 'new-import', component: () => import('./pages/imports/NewImportPage.vue') },
    { path: '/imports/:id', name: 'import', component: () => import('./pages/imports/ImportPage.vue'), props: true },
    {
      path: '/inspections',
      name: 'inspections',
      component: () => import('./pages/inspections/InspectionsPage.vue'),
    },
    { path: '/policies', name: 'policies', component: () => import('./pages/policies/PoliciesPage.vue') },
    { path: '/policies/draft', name: 'draft', component: () => import('./pages/policies/DraftPage.vue') },
    { path: '/policies/:version', name: 'policy', component: () => import('./pages/policies/PolicyPage.vue'), props: true },
    { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./pages/NowherePage.vue') },
  ],
});

router.beforeEach(async (to) => {
  if (to.meta['open']) {
    return true;
  }
  return (await resume()) ? true : { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } };
});

// A session that ended sends the officer to sign in, and back to where they were.
watch(signedIn, (now, before) => {
  const here = router.currentRoute.value;
  if (!now && before && !here.meta['open']) {
    void router.push({ name: 'sign-in', query: { to: here.fullPath } });
  }
});
