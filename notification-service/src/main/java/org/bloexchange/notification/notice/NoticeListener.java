package org.bloexchange.notification.notice;

import java.util.List;

/** A way out for notices: told of them right after they were committed. One bean per way; it must not block. */
public interface NoticeListener {

    /** These were made, in the order of their counters per contact. A crash may keep this call from coming. */
    void made(List<Notice> notices);
}
