/** A fictional county to try the system on. No person, enterprise or place in it exists. */
package org.xinheng.exchange.demo;
