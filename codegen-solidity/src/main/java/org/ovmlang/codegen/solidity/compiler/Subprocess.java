package org.ovmlang.codegen.solidity.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Runs a program with text on its standard input, without a shell. */
final class Subprocess {
  private static final long TIMEOUT_MINUTES = 10;
  private static final int MAX_ERROR_CHARACTERS = 2_000;

  private Subprocess() {}

  /**
   * Runs the command to its end.
   *
   * @return what it wrote to its standard output
   * @throws SolidityCompilerException if it cannot be started, fails, or takes more than ten
   *     minutes
   */
  static String run(List<String> command, Map<String, String> environment, String input) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new SolidityCompilerException("cannot be started: " + e.getMessage(), e);
    }
    try {
      // All three streams at once: a program may write before it has read everything.
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(() -> write(process.getOutputStream(), input));
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
      CompletableFuture<String> output =
          CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
      if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
        throw new SolidityCompilerException("took more than " + TIMEOUT_MINUTES + " minutes");
      }
      if (process.exitValue() != 0) {
        throw new SolidityCompilerException(
            "failed with status " + process.exitValue() + ": " + shorten(errors.join()));
      }
      writing.join();
      return output.join();
    } catch (CompletionException e) {
      throw new SolidityCompilerException("broke off: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SolidityCompilerException("was interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void write(OutputStream stream, String input) {
    try (stream) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static String shorten(String text) {
    String stripped = text.strip();
    return stripped.length() <= MAX_ERROR_CHARACTERS
        ? stripped
        : stripped.substring(0, MAX_ERROR_CHARACTERS) + "…";
  }
}
