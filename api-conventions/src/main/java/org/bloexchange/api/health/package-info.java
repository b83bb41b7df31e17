/** When a service is ready to begin. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.api.health;
