package org.trdcds.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** One connection: takes the next call, waits until it is due, sends it and waits for its answer. Connects anew when it is lost. */
final class Caller extends Thread {

    private static final String BLANK_LINE = "\r\n\r\n";
    private static final String LENGTH = "content-length: ";
    private static final int LONGEST_HEAD = 2048;

    private final List<PatientViewCall> calls;
    private final int port;
    private final Timetable timetable;
    private final List<Answers.Answer> answers = new ArrayList<>();
    private final ByteBuffer received = ByteBuffer.allocateDirect(1 << 18);
    private SocketChannel connection;

    Caller(List<PatientViewCall> calls, int port, Timetable timetable) {
        this.calls = calls;
        this.port = port;
        this.timetable = timetable;
    }

    /** What came back, once it has ended. */
    List<Answers.Answer> answers() {
        return answers;
    }

    @Override
    public void run() {
        for (int number = timetable.next(); ; number = timetable.next()) {
            long due = timetable.due(number);
            while (due < timetable.end() && System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (due >= timetable.end() || System.nanoTime() >= timetable.end()) {
                close();
                return;
            }
            answers.add(answer(calls.get(number % calls.size()).next(), due));
        }
    }

    private Answers.Answer answer(ByteBuffer[] call, long due) {
        long sent = System.nanoTime();
        try {
            if (connection == null) {
                connection = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            while (call[call.length - 1].hasRemaining()) {
                connection.write(call);
            }
            String head = headOfAnswer();
            long now = System.nanoTime();
            return new Answers.Answer(Integer.parseInt(head.substring(9, 12)), head.contains("retry-after: "), head.endsWith("{\"cards\":[{"),
                    (now - due) / 1e6, (now - sent) / 1e6);
        } catch (IOException lost) {
            close();
            return new Answers.Answer(0, false, false, (System.nanoTime() - due) / 1e6, (System.nanoTime() - sent) / 1e6);
        }
    }

    /** Reads a whole answer; its head in small letters, and how its body begins. */
    private String headOfAnswer() throws IOException {
        received.clear();
        String begun;
        do {
            more();
            begun = begun();
        } while (!begun.contains(BLANK_LINE));
        int body = begun.indexOf(BLANK_LINE) + BLANK_LINE.length();
        int length = begun.indexOf(LENGTH) + LENGTH.length();
        int missing = Integer.parseInt(begun.substring(length, begun.indexOf('\r', length))) - (received.position() - body);
        while (missing > 0) {
            received.clear();
            missing -= more();
        }
        return begun.substring(0, Math.min(begun.length(), body + 11));
    }

    private int more() throws IOException {
        int bytes = connection.read(received);
        if (bytes < 0) {
            throw new EOFException();
        }
        return bytes;
    }

    private String begun() {
        byte[] copy = new byte[Math.min(received.position(), LONGEST_HEAD)];
        received.get(0, copy);
        return new String(copy, US_ASCII).toLowerCase(Locale.ROOT);
    }

    private void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException gone) {
            // as wanted
        }
        connection = null;
    }
}
