/** Everything that crosses a service boundary: contracts, topics, and the transport that keeps the promises. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.messaging;
