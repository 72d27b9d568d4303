package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.xinheng.code.Check;

/**
 * What a draw is made from, line by line, and the key of the salts that keep one line's proof from telling another.
 *
 * @param draw the draw's identifier
 * @param saltKey the key, in hexadecimal
 * @param packed the lines, compressed, in base 64
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record DrawSnapshot(String draw, String saltKey, String packed) implements TaskPaper {
    public DrawSnapshot {
        Check.present("draw", draw);
        Check.present("saltKey", saltKey);
        Check.present("packed", packed);
    }

    @Override
    public String id() {
        return draw;
    }

    @Override
    public Index index() {
        return Index.NONE;
    }
}
