/** The papers of inspection work: who may check, what is planned and drawn, what is visited together, what came of it. */
package org.xinheng.record.task;
