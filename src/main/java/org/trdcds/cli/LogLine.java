package org.trdcds.cli;

import ch.qos.logback.classic.pattern.Abbreviator;
import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;

/** An event as level, logger and message, with its stack trace if it has one; a pattern would say the same and takes longer to understand. */
final class LogLine extends LayoutBase<ILoggingEvent> {

    private static final int NAME_WIDTH = 30;

    private final Abbreviator names = new TargetLengthBasedClassNameAbbreviator(NAME_WIDTH);

    @Override
    public String doLayout(ILoggingEvent event) {
        String level = event.getLevel().toString();
        IThrowableProxy thrown = event.getThrowableProxy();
        String line = level + " ".repeat(Math.max(0, "ERROR".length() - level.length())) + ' ' + names.abbreviate(event.getLoggerName()) + ": "
                + event.getFormattedMessage() + System.lineSeparator();
        return thrown == null ? line : line + ThrowableProxyUtil.asString(thrown);
    }
}
