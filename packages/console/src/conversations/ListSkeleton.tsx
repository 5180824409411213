import { Skeleton } from '@mantine/core';
import classes from './list.module.css';

/** Rows that are on their way. */
export function ListSkeleton() {
  return (
    <div aria-hidden>
      {[62, 48, 70, 55, 64].map((width) => (
        <div key={width} className={classes.skeleton}>
          <Skeleton circle height={34} width={34} />
          <div>
            <Skeleton height={12} width={`${width}%`} />
            <Skeleton height={10} width={`${width + 20}%`} />
            <Skeleton height={8} width="34%" />
          </div>
        </div>
      ))}
    </div>
  );
}
