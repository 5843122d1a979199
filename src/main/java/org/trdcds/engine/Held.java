package org.trdcds.engine;

import java.util.Collection;
import java.util.List;

/** The rules of one stage kept at work on the facts of one patient. */
interface Held extends AutoCloseable {

    /** Everything that would follow from these facts instead, in any order; of the facts kept, the equal ones may be named. */
    List<Conclusion> conclude(Collection<?> others);

    @Override
    void close();
}
