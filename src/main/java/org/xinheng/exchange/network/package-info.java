/** Relationships in the forms that other tools read: FollowTheMoney, BODS, CSV, GraphML. */
package org.xinheng.exchange.network;
