package org.ovmlang.compiler.source;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work that recurses over a program on a thread with a large stack.
 *
 * <p>Why: what nests deeper than {@link #MAX_NESTING} is refused, but the stack of the calling
 * thread (512 KB in some build servers) can be too small even for that. The stack is reserved
 * address space; only the part that is used costs memory.
 */
public final class DeepStack {

  /**
   * How deep formulas, terms and types may nest; deeper is an error (OVM0003). A thousand
   * connectives that alternate are twice as many levels, with the parentheses between them.
   */
  public static final int MAX_NESTING = 2_100;

  private static final long STACK_BYTES = 256L * 1024 * 1024;

  private DeepStack() {}

  /**
   * The result of {@code work}, run on a large stack; what it throws is thrown here. An
   * interruption of the caller is kept for the caller and does not stop the work, which ends by
   * itself. Work that is asked for by such work is done on the same stack.
   */
  public static <T> T call(Supplier<T> work) {
    if (Thread.currentThread() instanceof DeepThread) {
      return work.get();
    }
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread caller = Thread.currentThread();
    Thread thread =
        new DeepThread(
            caller.getThreadGroup(),
            () -> {
              try {
                result.set(work.get());
              } catch (RuntimeException | Error thrown) {
                failure.set(thrown);
              }
            });
    thread.setContextClassLoader(caller.getContextClassLoader());
    thread.setDaemon(true);
    thread.start();
    join(thread);
    Throwable thrown = failure.get();
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    T value = result.get();
    if (value == null) {
      throw new IllegalStateException("the work gave no result");
    }
    return value;
  }

  private static final class DeepThread extends Thread {
    DeepThread(@Nullable ThreadGroup group, Runnable work) {
      super(group, work, "ovm-compiler", STACK_BYTES);
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
