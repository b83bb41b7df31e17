/** What each country lets go abroad only once a supervisor has released it. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.alert.releaserule;
