/** A local mailbox: takes every mail by SMTP, keeps the newest and shows them. */
@NullMarked
package org.bloexchange.engines.mailbox;

import org.jspecify.annotations.NullMarked;
