package dev.onair.probe.http;

import dev.onair.media.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** The body of an answer, given up where it is longer than it may be. */
final class BoundedBody implements BodySubscriber<Octets> {

  /** It was longer. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final long most;
  private final AtomicLong total;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final CompletableFuture<Octets> whole = new CompletableFuture<>();
  private Subscription subscription;

  /**
   * @param total bytes of all bodies, counted on
   */
  BoundedBody(long most, AtomicLong total) {
    this.most = most;
    this.total = total;
  }

  @Override
  public CompletionStage<Octets> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      int length = buffer.remaining();
      total.addAndGet(length);
      if (taken.size() + (long) length > most) {
        subscription.cancel();
        whole.completeExceptionally(new TooLong());
        return;
      }
      byte[] bytes = new byte[length];
      buffer.get(bytes);
      taken.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable trouble) {
    whole.completeExceptionally(trouble);
  }

  @Override
  public void onComplete() {
    whole.complete(Octets.of(taken));
  }
}
