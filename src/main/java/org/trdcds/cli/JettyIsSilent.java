package org.trdcds.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps Jetty from logging, whatever the level and wherever it was set: in detail it logs what is asked and answered, byte by byte. What an
 * operator needs to know the service says itself.
 */
final class JettyIsSilent extends TurboFilter {

    private static final String JETTY = "org.eclipse.jetty";

    private JettyIsSilent() {
    }

    static void fromNowOn() {
        if (loggers() instanceof LoggerContext context) {
            context.addTurboFilter(new JettyIsSilent());
        }
    }

    /** While another thread sets logging up, SLF4J hands out stand-ins; it holds this lock meanwhile. */
    private static ILoggerFactory loggers() {
        synchronized (LoggerFactory.class) {
            return LoggerFactory.getILoggerFactory();
        }
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable thrown) {
        return logger.getName().startsWith(JETTY) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
