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
    { path: '/subjects/:id/graph', name: 'graph', component: () => import('./pages/graph/GraphPage.vue'), props: true },
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
