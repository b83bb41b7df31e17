/** Events come in through here: in order, once, with their offsets beside their effect. */
@org.jspecify.annotations.NullMarked
package org.bloexchange.messaging.inbox;
