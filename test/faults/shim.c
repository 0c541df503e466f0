/*
 * Stands between a program and the C library (LD_PRELOAD) for the files below
 * FAULT_ROOT. With FAULT_LOG every successful change, sync and line on standard
 * output is recorded in the order it happened, for crash images to be cut from.
 * Opening a path of the form /fault/arm/OPERATION/N/ERRNO/(once|on|half) makes
 * the N-th call of write, fsync or rename fail, once, from then on, or by
 * writing only half; opening /fault/fired fails with EEXIST when that happened.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name, type, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -2;

/* The armed failure: which operation, how many calls are left, and what it does. */
static char armed_operation[16], armed_mode[8];
static int armed_left, armed_errno, has_fired;

static int is_watched(const char *path) {
  const char *root = getenv("FAULT_ROOT");
  return root && path && strncmp(path, root, strlen(root)) == 0;
}

/* Path of an open file, or "" when it is gone or not watched. */
static const char *path_of(int fd, char *buffer) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, buffer, PATH_MAX - 1);
  buffer[length > 0 ? length : 0] = 0;
  if (!is_watched(buffer) || strstr(buffer, " (deleted)")) buffer[0] = 0;
  return buffer;
}

/* One record: kind, both path lengths, offset, data length, then the three texts. */
static void record(char kind, const char *path, const char *other, uint64_t offset,
                   const void *data, uint32_t length) {
  REAL("write", ssize_t, int, const void *, size_t);
  pthread_mutex_lock(&mutex);
  if (log_fd == -2) {
    const char *file = getenv("FAULT_LOG");
    log_fd = file ? openat(AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
  }
  if (log_fd >= 0) {
    uint16_t lengths[2] = {(uint16_t)strlen(path), (uint16_t)strlen(other)};
    size_t size = 17 + lengths[0] + lengths[1] + length;
    char *bytes = malloc(size), *at = bytes;
    *at++ = kind;
    at = (char *)mempcpy(at, lengths, 4);
    at = (char *)mempcpy(at, &offset, 8);
    at = (char *)mempcpy(at, &length, 4);
    at = (char *)mempcpy(at, path, lengths[0]);
    at = (char *)mempcpy(at, other, lengths[1]);
    memcpy(at, data, length);
    if (real(log_fd, bytes, size) != (ssize_t)size) abort();
    free(bytes);
  }
  pthread_mutex_unlock(&mutex);
}

static int fails(const char *operation) {
  if (armed_left == 0 || strcmp(operation, armed_operation) != 0) return 0;
  if (armed_left > 1) {
    armed_left -= 1;
    return 0;
  }
  has_fired = 1;
  if (strcmp(armed_mode, "on") != 0) armed_left = 0;
  errno = armed_errno;
  return 1;
}

/* -2: go on as asked. */
static ssize_t failing_write(int fd, const char *path, size_t *size) {
  (void)fd;
  if (!*path || !fails("write")) return -2;
  if (strcmp(armed_mode, "half") != 0 || *size < 2) return -1;
  *size /= 2;
  return -2;
}

static int is_control(const char *path) {
  if (strncmp(path, "/fault/", 7) != 0) return 0;
  if (strcmp(path, "/fault/fired") == 0) {
    errno = has_fired ? EEXIST : ENOENT;
    return 1;
  }
  has_fired = 0;
  armed_left = 0;
  sscanf(path, "/fault/arm/%15[a-z]/%d/%d/%7[a-z]", armed_operation, &armed_left, &armed_errno,
         armed_mode);
  errno = ENOENT;
  return 1;
}

static int open_watched(const char *name, const char *path, int flags, mode_t mode) {
  int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name);
  if (is_control(path)) return -1;
  int is_new = is_watched(path) && (flags & O_CREAT) && access(path, F_OK) != 0;
  int fd = real(path, flags, mode);
  if (fd >= 0 && is_new) record('C', path, "", 0, "", 0);
  else if (fd >= 0 && is_watched(path) && (flags & O_TRUNC)) record('T', path, "", 0, "", 0);
  return fd;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    return open_watched(#name, path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *data, size_t size) {
  REAL("write", ssize_t, int, const void *, size_t);
  char buffer[PATH_MAX];
  const char *path = path_of(fd, buffer);
  if (failing_write(fd, path, &size) == -1) return -1;
  ssize_t written = real(fd, data, size);
  if (written > 0 && *path)
    record('W', path, "", (uint64_t)(lseek(fd, 0, SEEK_CUR) - written), data, (uint32_t)written);
  else if (written > 0 && fd == 1) record('A', "", "", 0, data, (uint32_t)written);
  return written;
}

#define PWRITE(name) \
  ssize_t name(int fd, const void *data, size_t size, off_t offset) { \
    REAL(#name, ssize_t, int, const void *, size_t, off_t); \
    char buffer[PATH_MAX]; \
    const char *path = path_of(fd, buffer); \
    if (failing_write(fd, path, &size) == -1) return -1; \
    ssize_t written = real(fd, data, size, offset); \
    if (written > 0 && *path) record('W', path, "", (uint64_t)offset, data, (uint32_t)written); \
    return written; \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

/* Copies inside the kernel have no bytes to record: refused, so that the caller reads and writes. */
ssize_t sendfile(int to, int from, off_t *offset, size_t size) {
  (void)to, (void)from, (void)offset, (void)size;
  errno = EINVAL;
  return -1;
}
ssize_t sendfile64(int to, int from, off_t *offset, size_t size) {
  return sendfile(to, from, offset, size);
}
long syscall(long number, ...) {
  REAL("syscall", long, long, ...);
  if (number == SYS_copy_file_range) {
    errno = ENOSYS;
    return -1;
  }
  long rest[6];
  va_list given;
  va_start(given, number);
  for (int index = 0; index < 6; index += 1) rest[index] = va_arg(given, long);
  va_end(given);
  return real(number, rest[0], rest[1], rest[2], rest[3], rest[4], rest[5]);
}

#define SYNC(name) \
  int name(int fd) { \
    REAL(#name, int, int); \
    char buffer[PATH_MAX]; \
    const char *path = path_of(fd, buffer); \
    if (*path && fails("fsync")) return -1; \
    if (*path) record('S', path, "", 0, "", 0); \
    return *path ? 0 : real(fd); \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name) \
  int name(int fd, off_t length) { \
    REAL(#name, int, int, off_t); \
    char buffer[PATH_MAX]; \
    const char *path = path_of(fd, buffer); \
    int result = real(fd, length); \
    if (result == 0 && *path) record('T', path, "", (uint64_t)length, "", 0); \
    return result; \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

int rename(const char *from, const char *to) {
  REAL("rename", int, const char *, const char *);
  if (is_watched(to) && fails("rename")) return -1;
  int result = real(from, to);
  if (result == 0 && is_watched(to)) record('R', from, to, 0, "", 0);
  return result;
}

int mkdir(const char *path, mode_t mode) {
  REAL("mkdir", int, const char *, mode_t);
  int result = real(path, mode);
  if (result == 0 && is_watched(path)) record('D', path, "", 0, "", 0);
  return result;
}

#define REMOVE(name) \
  int name(const char *path) { \
    REAL(#name, int, const char *); \
    int result = real(path); \
    if (result == 0 && is_watched(path)) record('U', path, "", 0, "", 0); \
    return result; \
  }
REMOVE(unlink)
REMOVE(rmdir)
REMOVE(remove)

int unlinkat(int folder, const char *path, int flags) {
  REAL("unlinkat", int, int, const char *, int);
  char buffer[PATH_MAX], whole[PATH_MAX * 2];
  const char *parent = path[0] == '/' ? "" : path_of(folder, buffer);
  snprintf(whole, sizeof whole, "%s%s%s", parent, *parent ? "/" : "", path);
  int result = real(folder, path, flags);
  if (result == 0 && is_watched(whole)) record('U', whole, "", 0, "", 0);
  return result;
}
