/** Column mappings: how the columns of another department's file become fields, written in YAML, without a programmer. */
package org.xinheng.exchange.mapping;
