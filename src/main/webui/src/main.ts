import { createApp } from 'vue';
import App from './App.vue';
import { applyLook } from './look/look';
import './look/styles';
import { router } from './router';

applyLook();
createApp(App).use(router).mount('#app');
