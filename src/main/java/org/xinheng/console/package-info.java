/** Serves the officers' web console, which is built from {@code src/main/webui} into the service. */
package org.xinheng.console;
